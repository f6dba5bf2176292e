#!/usr/bin/env python3
"""Invents the hand codes of sample-dossiers/double-coding: what a coder says of every family of the published sample, and what comes of it.

    bench/double-coding.py [FOLDER]

The computed codes are had from the program itself: a round of all families in which the coder can tell nothing, so that every computed
code is listed as a difference; coding locate says whose it is. Slips of the hand are then dealt from a fixed seed. TERUGBLIK names the
program (default ./terugblik); FOLDER holds its work (default: one that is removed).
"""
import csv, os, pathlib, random, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent.parent
SAMPLE = HERE / 'sample-dossiers/double-coding'
DELIVERY = HERE / 'sample-dossiers/published-2016'
PROGRAM = os.environ.get('TERUGBLIK', str(HERE / 'terugblik'))
REASONS = ['rejected_source', 'not_yet_observed', 'not_applicable', 'not_recorded']
DATES, MONTHS, YEARS = ['t1', 't2', 't3'], ['months_to_plan', 'order_months'], ['mean_age_index_children']


def rows(file):
    with open(file, newline='', encoding='utf-8') as text:
        return list(csv.DictReader(text))


def write(file, table, columns=None):
    with open(file, 'w', newline='', encoding='utf-8') as out:
        writer = csv.DictWriter(out, columns or list(table[0]), lineterminator='\n')
        writer.writeheader()
        writer.writerows(table)


def computed(work):
    """The computed code of every variable of every family, by the family's number."""
    def ask(*arguments):
        return subprocess.run([PROGRAM, '--work', str(work / 'work'), *arguments], check=True, capture_output=True, text=True).stdout
    study = (SAMPLE / 'study.yaml').read_text().replace('../../', f'{HERE}/')
    all_of_them = 'double_coding: {share: 1, minimum: 1, coders: 1}\n'
    (work / 'study.yaml').write_text(study[:study.index('double_coding:')] + all_of_them)
    (work / 'round.yaml').write_text('round: all\nunits: {from: run, study: ekc-double-coded}\na: x\nthird: y\nbootstrap: 100\n')
    ask('run', str(work / 'study.yaml'), '--delivery', str(DELIVERY))
    ask('coding', 'open', str(work / 'round.yaml'))
    number = {row['unit']: row['family_id'] for row in csv.DictReader(ask('coding', 'locate', 'all', str(DELIVERY)).splitlines())}
    ask('coding', 'sheet', 'all', '--coder', 'x')
    sheet = rows(work / 'work/coding/all/sheets/x.csv')
    variables = list(sheet[0])[7:-1]
    for row in sheet:
        row.update({variable: '?' for variable in variables})
    write(work / 'x.csv', sheet)
    ask('coding', 'take', 'all', str(work / 'x.csv'))
    ask('coding', 'compare', 'all')
    verdicts = rows(work / 'work/coding/all/sheets/y.csv')
    for row in verdicts:
        row['verdict'] = 'rule_unclear'
    write(work / 'y.csv', verdicts)
    ask('coding', 'take', 'all', str(work / 'y.csv'))
    ask('coding', 'close', 'all')
    codes = {family: dict.fromkeys(variables, 'not_recorded') for family in number.values()}
    for row in rows(work / 'work/coding/all/disagreements.csv'):
        codes[number[row['unit']]][row['variable']] = row['computed']
    return variables, codes


def plain(variable, code):
    """A code as somebody with a pencil writes it."""
    if code in REASONS or variable not in MONTHS + YEARS:
        return code
    return f'{float(code):.{1 if variable in MONTHS else 2}f}'


def slip(dice, variable, code, seen):
    """Another code that the variable may have."""
    if variable in DATES and code not in REASONS:
        day = int(code[-2:])
        return code[:8] + f'{day + 1 if day < 28 else day - 3:02d}'
    if variable in MONTHS + YEARS and code not in REASONS:
        return plain(variable, str(float(code) + dice.choice([1, 1.5, -0.7] if float(code) > 1 else [1, 1.5])))
    return dice.choice([other for other in seen[variable] if other != code] or ['not_recorded'])


def main(work):
    variables, codes = computed(work)
    dice = random.Random(2016)
    words = [v for v in variables if v not in DATES + MONTHS + YEARS]
    seen = {v: sorted({c[v] for c in codes.values()} - {'rejected_source', 'not_yet_observed'}) for v in words}
    seen.update({v: ['not_recorded'] for v in DATES + MONTHS + YEARS})
    hand, judged = [], []
    for family in sorted(codes):
        row = {'family_id': family}
        for variable in variables:
            code = codes[family][variable]
            row[variable] = plain(variable, code)
            if dice.random() < (0.01 if variable in ['group', 't2_source'] + DATES else 0.05):
                row[variable] = slip(dice, variable, code, seen)
                verdict = dice.choices(['computed_right', 'hand_right', 'both_wrong', 'source_wrong', 'rule_unclear'], [55, 20, 8, 8, 9])[0]
                own = slip(dice, variable, code, seen) if verdict == 'both_wrong' else ''
                judged.append({'family_id': family, 'variable': variable, 'verdict': verdict, 'code': own})
        hand.append(row)
    write(SAMPLE / 'codes-dina.csv', hand)
    write(SAMPLE / 'codes-eva.csv', judged)


if len(sys.argv) > 1:
    main(pathlib.Path(sys.argv[1]))
else:
    with tempfile.TemporaryDirectory() as folder:
        main(pathlib.Path(folder))
