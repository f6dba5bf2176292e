#!/usr/bin/env python3
"""Invents the interviews of sample-dossiers/invented-interviews: answers made of patterns, and codes of three coders.

    ./terugblik sample --families 14 --seed 2016 --defects 0 --to base
    python3 bench/interviews.py base sample-dossiers/invented-interviews
"""
import csv, pathlib, random, shutil, sys

base, to = map(pathlib.Path, sys.argv[1:])
rnd = random.Random(2016)
to.mkdir(exist_ok=True)
for file in base.glob('*.csv'):
    if file.name != 'objections.csv':
        shutil.copy(file, to / file.name)
delivery = to / 'delivery.csv'
header, row = delivery.read_text(encoding='utf-8').splitlines()
delivery.write_text(header + '\nInterviews (invented),' + row.split(',', 1)[1] + '\n', encoding='utf-8')
ITEMS = {  # what is said for, against and on neither side, with the reason
    'proposal': (['own_voice', 'own_choice_of_people', 'network_involved'], ['burden', 'private', 'no_network'], ['for_the_child']),
    'trust': (['known_people', 'well_prepared', 'willing'], ['frustration', 'unclear'], ['tense']),
    'atmosphere': (['listened', 'relaxed'], ['conflict', 'bad_bond'], ['too_long']),
    'cooperation': (['heard', 'equal_say', 'help_offered'], ['refusal', 'conflict'], ['purpose_unclear']),
    'drawing_up': (['private_time', 'listened'], ['no_guidance', 'worker_decides'], ['only_loose_agreements']),
    'quality': (['clear', 'something_to_hold'], ['too_complex', 'roots_untouched'], ['basic']),
    'working': (['rules_kept', 'evaluated'], ['never_started', 'not_feasible'], ['in_waves']),
    'control': (['own_steps', 'worker_only_informed'], ['agency_absent', 'prefers_worker'], []),
    'support': (['asks_sooner', 'network_knows'], ['faded', 'intrusive'], ['was_good'])}
WORDS = {'positive': 'Dat ging goed', 'negative': 'Dat viel tegen', 'mixed': 'Daar zat van alles in'}
ABOUT = {'parent': 'zei een ouder', 'child': 'zei een kind', 'network': 'zei iemand uit het netwerk', 'protector': 'zei een jeugdbeschermer',
         'coordinator': 'zei een coördinator'}


def rows(name):
    with open(base / name, newline='', encoding='utf-8') as text:
        return list(csv.DictReader(text))


with_conference = {row['family_id'] for row in rows('plans.csv') if row['kind'] == 'conference' and row['status'] == 'established'}
interviews, answers, codes = [], [], {'anna': [], 'bram': [], 'cees': []}
for family in (row['family_id'] for row in rows('families.csv')):
    has = family in with_conference
    for role in (['parent', 'child', 'network', 'protector', 'coordinator'] if has else ['parent', 'protector']):
        if role in ('child', 'network') and rnd.random() < .4:
            continue
        interview = 'I%02d' % (len(interviews) + 1)
        interviews.append([interview, family, role, '2015-%02d-%02d' % (rnd.randrange(3, 12), rnd.randrange(1, 28)),
                           rnd.choice(['home', 'telephone', 'elsewhere']), 'R' + interview[1:]])
        for item in (ITEMS if has else ['proposal']):
            if role == 'coordinator' and item in ('quality', 'working', 'control', 'support') or rnd.random() < .15:
                continue
            plus, minus, neither = ITEMS[item]
            valence = rnd.choices(['positive', 'negative', 'mixed'], [6, 3, 2])[0]
            reasons = rnd.sample(plus, rnd.randrange(1, len(plus) + 1)) if valence == 'positive' else \
                rnd.sample(minus, 1) if valence == 'negative' else rnd.sample(plus, 1) + (neither or minus)[:1]
            number = len(answers) + 1
            answers.append([interview, item, '%s, %s bij vraag %d: er werd gesproken over %s.'
                            % (WORDS[valence], ABOUT[role], number, ' en '.join('"%s"' % reason for reason in reasons))])
            for coder in codes:
                own, given = valence, list(reasons)
                if coder == 'bram' and number % 7 == 0:
                    own = 'mixed' if valence != 'mixed' else 'positive'
                if coder == 'bram' and number % 9 == 0 and len(given) > 1:
                    given.pop()
                codes[coder].append([interview, item, 'valence', own])
                codes[coder].append([interview, item, 'themes_' + item, ' '.join(given)])


def write(name, header, lines):
    with open(to / name, 'w', newline='', encoding='utf-8') as out:
        w = csv.writer(out, lineterminator='\n')
        w.writerow(header)
        w.writerows(lines)


write('interviews.csv', ['interview_id', 'family_id', 'role', 'held_on', 'mode', 'respondent'], interviews)
write('interview_answers.csv', ['interview_id', 'item', 'text'], answers)
for coder, lines in codes.items():
    write('codes-%s.csv' % coder, ['interview_id', 'item', 'variable', 'code'], lines)
print(len(interviews), 'interviews', len(answers), 'answers')
