#!/usr/bin/env python3
"""Invents the plans of sample-dossiers/published-2016-iii: texts, and codes of three coders, that come to the counts printed in 2016.

Which plan has which agreement is dealt at random until all printed counts hold; the texts are made of patterns.

    ./terugblik sample --families 41 --seed 2016 --to base
    python3 bench/published-iii.py base sample-dossiers/published-2016-iii
"""
import csv, pathlib, random, shutil, sys

base, to = map(pathlib.Path, sys.argv[1:])
rnd = random.Random(2016)
CATS = {  # domain, agreements, plans
    'comm_parents': ('communication', 42, 18), 'comm_parent_child': ('communication', 22, 12),
    'comm_family_network': ('communication', 19, 9), 'comm_professionals': ('communication', 10, 9), 'visiting': ('communication', 39, 19),
    'practical_support': ('support', 23, 11), 'emotional_support': ('support', 25, 12), 'childcare': ('support', 23, 15),
    'professional_care': ('support', 22, 15), 'evaluation': ('support', 24, 18), 'safety': ('health', 19, 7),
    'child_development': ('health', 44, 18), 'parent_health': ('health', 6, 3), 'leisure': ('practical', 22, 13), 'school': ('practical', 12, 10),
    'finances': ('practical', 15, 15), 'housing': ('practical', 9, 8), 'housekeeping': ('practical', 5, 5),
    'parenting_skills': ('parenting', 20, 12), 'parenting_structure': ('parenting', 12, 9), 'other': ('other', 5, 3)}
DOMAINS = {'communication': 34, 'support': 26, 'health': 24, 'practical': 28, 'parenting': 16, 'other': 3}
SITES = ['wsg'] * 10 + ['jbra'] * 9 + ['limburg'] * 10 + ['jgb'] * 7
TOTALS = {'wsg': 138, 'jbra': 115, 'limburg': 109, 'jgb': 56}
MOST = {'wsg': ('support', dict(communication=['comm_parents'], support=['professional_care'], health=['safety'], practical=['finances', 'leisure'], parenting=['parenting_skills'])),
        'jbra': ('support', dict(communication=['visiting'], support=['practical_support'], health=['child_development'], practical=['leisure'], parenting=['parenting_structure'])),
        'limburg': ('communication', dict(communication=['comm_parents'], support=['professional_care'], health=['child_development'], practical=['school'])),
        'jgb': ('communication', dict(communication=['visiting'], support=['childcare'], health=['child_development'], practical=['finances'], parenting=['parenting_skills']))}
names = list(CATS)
P = len(SITES)


def cost(x):
    c = 0
    for k, name in enumerate(names):
        c += abs(sum(1 for p in range(P) if x[p][k]) - CATS[name][2])
    for d, n in DOMAINS.items():
        own = [k for k, name in enumerate(names) if CATS[name][0] == d]
        c += abs(sum(1 for p in range(P) if any(x[p][k] for k in own)) - n)
    totals = [sum(row) for row in x]
    c += sum(max(0, 3 - t) + max(0, t - 23) for t in totals) + abs(min(totals) - 3) + abs(max(totals) - 23)
    for site, total in TOTALS.items():
        rows = [p for p in range(P) if SITES[p] == site]
        c += abs(sum(totals[p] for p in rows) - total)
        count = {name: sum(x[p][k] for p in rows) for k, name in enumerate(names)}
        by = {d: sum(count[n] for n in names if CATS[n][0] == d) for d in DOMAINS}
        top, most = MOST[site]
        c += sum(max(0, by[d] + 1 - by[top]) for d in DOMAINS if d != top)
        for d, wanted in most.items():
            best = count[wanted[0]]
            c += sum(abs(count[w] - best) for w in wanted)
            c += sum(max(0, count[n] + 1 - best) for n in names if CATS[n][0] == d and n not in wanted)
    return c


x = [[0] * len(names) for _ in range(P)]
for k, name in enumerate(names):
    for i in range(CATS[name][1]):
        x[rnd.randrange(P)][k] += 1
now, heat = cost(x), 2.0
import math
while now:
    k, p, q = rnd.randrange(len(names)), rnd.randrange(P), rnd.randrange(P)
    if p == q or not x[p][k]:
        continue
    x[p][k] -= 1; x[q][k] += 1
    new = cost(x)
    if new <= now or rnd.random() < math.exp((now - new) / heat):
        now = new
    else:
        x[p][k] += 1; x[q][k] -= 1
    heat = max(0.25, heat * 0.9997)

WHO = ['oma Ria', 'oom Joost', 'tante Ans', 'buurvrouw Els', 'opa Henk', 'neef Bas', 'tante Marja', 'vriendin Loes', 'oom Karim', 'oma Fatima']
DAY = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
TEXT = {
    'comm_parents': ['{par} laat de ander op {day} per bericht weten hoe het met de kinderen gaat.', 'Vader en moeder praten niet in het bijzijn van de kinderen over elkaar; {who} let daarop.', 'Ouders overleggen op {day} rustig via {who}.', 'Bij onenigheid wachten ouders tot {day} voor zij elkaar bellen.'],
    'comm_parent_child': ['{par} vraagt {kid} op {day} naar haar week en luistert.', '{kid} mag {par_l} altijd bellen, ook op {day}.', '{par} legt {kid} op {day} uit wat er is afgesproken.'],
    'comm_family_network': ['{kid} belt op {day} met {who}.', '{who} houdt de familie op {day} op de hoogte.', 'Moeder zoekt op {day} weer contact met {who}.'],
    'comm_professionals': ['{who} belt op {day} met de gezinsvoogd.', 'De gezinsvoogd hoort op {day} van {who} hoe het gaat.'],
    'visiting': ['{kid} is van {day} tot zondagavond bij {par_l}; {who} brengt en haalt.', 'Om de week slaapt {kid} op {day} bij {who}.', 'Wie niet kan op {day}, zegt dat een dag eerder aan {who}.'],
    'practical_support': ['{who} doet op {day} boodschappen met moeder.', '{who} rijdt vader op {day} naar afspraken.', '{who} helpt op {day} met formulieren.'],
    'emotional_support': ['Moeder belt {who} op {day} als het haar te veel wordt.', 'Vader kan op {day} terecht bij {who} voor een luisterend oor.'],
    'childcare': ['{who} past op {day} op.', 'In nood vangt {who} {kid} op, ook op {day}.', '{kid} gaat op {day} na school naar {who}.'],
    'professional_care': ['Moeder meldt zich voor {day} aan bij de ggz; {who} gaat mee.', 'Het gezin vraagt gezinsbegeleiding aan, te beginnen op {day}; {who} belt.'],
    'evaluation': ['Het plan wordt over drie maanden op een {day} besproken bij {who}.', '{who} roept iedereen bijeen op de eerste {day} van het kwartaal.'],
    'safety': ['Bij dreigende ruzie gaat {kid} direct naar {who}, ook op {day}.', 'Wie geweld ziet, belt de politie en daarna {who}; dat geldt ook op {day}.'],
    'child_development': ['{kid} mag op {day} met vriendinnen spelen; {who} regelt het.', '{kid} praat op {day} met {who} over wat haar dwarszit.', '{kid} gaat op {day} met {who} naar de tandarts.'],
    'parent_health': ['Vader drinkt niet meer en meldt zich op {day} bij {who}.', 'Moeder neemt op {day} rust; {who} neemt het over.'],
    'leisure': ['{kid} gaat op {day} met {who} zwemmen.', 'Het gezin gaat op een {day} met {who} naar het strand.', '{kid} gaat op {day} op voetbal; {who} betaalt de contributie.'],
    'school': ['{who} helpt {kid} op {day} met huiswerk.', 'Ouders zoeken voor {day} een nieuwe school, met {who}.'],
    'finances': ['{who} bekijkt op {day} de schulden met vader.', 'Moeder zoekt met {who} werk voor {day} en maakt een begroting.'],
    'housing': ['{who} helpt moeder op {day} met inschrijven voor een woning.', 'Vader woont tot {day} bij {who}.'],
    'housekeeping': ['{who} en moeder verven op {day} de kinderkamer.', 'Vader en {who} ruimen op {day} de schuur op.'],
    'parenting_skills': ['Nee is nee, ook op {day}, bij beide ouders en bij {who}.', 'Ouders volgen op {day} met {who} een cursus grenzen stellen.'],
    'parenting_structure': ['{kid} gaat op {day} om acht uur naar bed, ook bij {who}.', 'Op {day} eet iedereen om zes uur aan tafel, ook {who}.'],
    'other': ['{who} schrijft het plan op {day} in het net.', '{who} bewaart op {day} een kopie.']}
QUESTION = ['Hoe zorgen jullie dat {kid} veilig is?', 'Wie helpt het gezin als het tegenzit?', 'Hoe houden ouders contact over {kid}?', 'Hoe ziet de week van {kid} eruit?']
KIDS = ['Noor', 'Daan', 'Sanne', 'Yassin', 'Lotte', 'Milan', 'Eva', 'Amir', 'Fleur', 'Tim']
ELEMENTS = ['child_ages', 'date', 'minors_present', 'adults_present', 'absentees', 'present_first_last', 'preset_questions', 'accepted_by', 'professional_help_agreed', 'how_communicate', 'site_manager', 'plan_guardian', 'which_professional_help', 'who_contacts_whom', 'progress_meeting', 'present_progress_meeting', 'theme_list', 'network_members', 'agreements']
EKC = dict(zip(ELEMENTS, [19, 19, 15, 19, 13, 16, 19, 19, 12, 9, 3, 14, 11, 13, 15, 16, 0, 0, 19]))
BY_SITE = {'limburg': dict(theme_list=9, network_members=7, agreements=10), 'jgb': dict(agreements=7, preset_questions=2)}


def dealt(rows, count):
    chosen = set(rnd.sample(rows, count))
    return {p: '1' if p in chosen else '0' for p in rows}


element = {p: {e: '0' for e in ELEMENTS} for p in range(P)}
ekc = [p for p in range(P) if SITES[p] in ('wsg', 'jbra')]
for e, n in EKC.items():
    for p, v in dealt(ekc, n).items():
        element[p][e] = v
for site, counts in BY_SITE.items():
    for e, n in counts.items():
        for p, v in dealt([p for p in range(P) if SITES[p] == site], n).items():
            element[p][e] = v
listed = {'wsg': (10, 7), 'jbra': (8, 7), 'limburg': (9, 7), 'jgb': (2, 2)}
asked, allanswered = {}, {}
for site, (n, m) in listed.items():
    rows = [p for p in range(P) if SITES[p] == site]
    if site == 'limburg':
        rows = [p for p in rows if element[p]['theme_list'] == '1']
    if site == 'jgb':
        rows = [p for p in rows if element[p]['preset_questions'] == '1']
    with_ = rnd.sample(rows, n)
    all_ = set(rnd.sample([p for p in with_ if sum(x[p]) >= 2], m))
    for p in with_:
        asked[p], allanswered[p] = rnd.randint(2, min(4, max(2, sum(x[p])))), p in all_

seen, docs, units, final = set(), [], [], []
for p in range(P):
    kid = KIDS[p % len(KIDS)]
    doc = 'PL%03d' % (p + 1)
    form = 'ek_c' if p in ekc else 'fnb_sonestra'
    docs.append([doc, 'GP%03d' % (p + 1), form, SITES[p], 'citizen', 'lmid' if p % 4 == 0 else 'general', 'yes', '2014-%02d-%02d' % (p % 12 + 1, p % 27 + 1)])
    final += [(doc, 0, e, element[p][e]) for e in ELEMENTS]
    number = 0
    q = asked.get(p, 0)
    for i in range(q):
        number += 1
        text = QUESTION[i].format(kid=kid)
        while text in seen:
            text = text[:-1] + ' nu?' if text.count(' nu?') == 0 and text.endswith('?') and len(text) < 70 else 'Vraag van het gezin %d: ' % (p + 1) + QUESTION[i].format(kid=kid)
        seen.add(text)
        units.append([doc, number, {'limburg': 'themalijst', 'jgb': 'vragen'}.get(SITES[p], 'vragen vooraf'), 'question', rnd.choice(['parents', 'network', 'professionals']), '', text])
        final.append((doc, number, 'answered', '1' if allanswered[p] or i else '0'))
    if SITES[p] == 'limburg' and element[p]['network_members'] == '1':
        number += 1
        units.append([doc, number, 'netwerk', 'element', '', '', 'Aanwezig voor %s: %s en %s (plan %d).' % (kid, *rnd.sample(WHO, 2), p + 1)])
    agreements = [name for k, name in enumerate(names) for _ in range(x[p][k])]
    rnd.shuffle(agreements)
    answerable = list(range(1, q + 1)) if allanswered.get(p) else list(range(2, q + 1))
    for i, name in enumerate(agreements):
        number += 1
        while True:
            text = rnd.choice(TEXT[name]).format(who=rnd.choice(WHO), day=rnd.choice(DAY), kid=kid, par=rnd.choice(['Moeder', 'Vader']), par_l=rnd.choice(['moeder', 'vader']))
            if text not in seen:
                break
            text = 'Vanaf week %d: ' % rnd.randint(1, 52) + text[0].lower() + text[1:]
            if text not in seen:
                break
        seen.add(text)
        answers = answerable[i % len(answerable)] if answerable and (i < len(answerable) or rnd.random() < .4) else ''
        units.append([doc, number, 'afspraken' if form == 'ek_c' else 'notities', 'agreement', '', answers, text])
        final += [(doc, number, 'category', name), (doc, number, 'concrete', '1' if rnd.random() < .7 else '0')]
for i in range(5):  # plans that were left out, as those of Overijssel
    doc = 'PL%03d' % (P + i + 1)
    docs.append([doc, 'GP%03d' % (P + i + 1), 'verve', 'overijssel', 'professional', 'general', 'yes', '2014-05-0%d' % (i + 1)])
    units.append([doc, 1, '', 'question', 'unknown', '', 'Wat gaat goed in dit gezin? (%d)' % (i + 1)])

to.mkdir(parents=True, exist_ok=True)


def table(name, header, rows):
    with open(to / name, 'w', newline='', encoding='utf-8') as out:
        w = csv.writer(out, lineterminator='\n')
        w.writerow(header)
        w.writerows(rows)


for file in base.glob('*.csv'):
    if file.name not in ('plans.csv', 'planted.csv', 'delivery.csv', 'objections.csv'):
        shutil.copy(file, to / file.name)
families = [row['family_id'] for row in csv.DictReader(open(base / 'families.csv', encoding='utf-8'))]
table('delivery.csv', ['organisation', 'extracted_on', 'kind'], [['Published plans of 2016 (invented)', '2015-06-30', 'full']])
table('plans.csv', ['plan_id', 'family_id', 'kind', 'proposed_on', 'established_on', 'status'], [['GP%03d' % (i + 1), families[i], 'conference', '2014-01-10', '2014-02-10', 'established'] for i in range(P + 5)])
table('plan_documents.csv', ['document_id', 'plan_id', 'form', 'site', 'coordinator', 'lmid_service', 'complete', 'written_on'], docs)
table('plan_units.csv', ['document_id', 'number', 'section', 'kind', 'asked_by', 'answers', 'text'], units)
coders = {'anna': [], 'bram': [], 'cees': []}
told = set()  # the third knows a document by a text in it
for doc, number, variable, code in sorted(final, key=lambda row: row[1] == 0):
    codes = {'anna': code, 'bram': code}
    if rnd.random() < {'category': .14, 'concrete': .1}.get(variable, .05) and (number or doc in told):
        told.add(doc)
        other = rnd.choice([n for n in names if n != code]) if variable == 'category' else {'0': '1', '1': '0'}[code]
        codes[rnd.choice(['anna', 'bram'])] = other
        coders['cees'].append([doc, number, variable, code])
    for coder, given in codes.items():
        coders[coder].append([doc, number, variable, given])
for coder, rows in coders.items():
    rows.sort(key=lambda row: row[:2])
    table('codes-%s.csv' % coder, ['document_id', 'number', 'variable', 'code'], rows)
print(sum(map(sum, x)), 'agreements;', len(coders['cees']), 'decided by the third')
