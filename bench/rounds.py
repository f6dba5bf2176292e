#!/usr/bin/env python3
"""Writes what bench/rounds.sh needs: plans beside a delivery, or the codes of a coder in a sheet.

    rounds.py plans DELIVERY PLANS UNITS
    rounds.py fill SHEET FILLED SHARE      (fills every cell, a share of the subjects in another way; of the third's sheet the first code)
"""
import csv, pathlib, sys

csv.field_size_limit(1 << 24)
if sys.argv[1] == 'plans':
    folder, plans, units = pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    rows = csv.DictReader(open(folder / 'plans.csv', newline='', encoding='utf-8'))
    ids = [row['plan_id'] for row in rows if row['kind'] == 'conference' and row['status'] == 'established'][:plans]
    assert len(ids) == plans, 'the delivery has %d conferences; take a larger one' % len(ids)
    with open(folder / 'plan_documents.csv', 'w', newline='', encoding='utf-8') as out:
        w = csv.writer(out, lineterminator='\n')
        w.writerow(['document_id', 'plan_id', 'form', 'site', 'complete'])
        w.writerows(['D%05d' % i, plan, ['ek_c', 'fnb_sonestra'][i % 2], 's%d' % (i % 4), 'yes'] for i, plan in enumerate(ids))
    with open(folder / 'plan_units.csv', 'w', newline='', encoding='utf-8') as out:
        w = csv.writer(out, lineterminator='\n')
        w.writerow(['document_id', 'number', 'section', 'kind', 'asked_by', 'answers', 'text'])
        for i in range(units):
            doc, number = i % plans, i // plans + 1
            kind = 'question' if number == 1 else 'agreement'
            w.writerow(['D%05d' % doc, number, 'plan', kind, 'parents' if number == 1 else '', '1' if number == 2 else '',
                        'Afspraak %d: oma past op dag %d op, en vader belt daarna, zo lang als nodig is voor het kind.' % (i, i % 7)])
else:
    sheet, filled, share = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), float(sys.argv[4])
    with open(sheet, newline='', encoding='utf-8') as text, open(filled, 'w', newline='', encoding='utf-8') as out:
        rows = csv.reader(text)
        header = next(rows)
        w = csv.writer(out)
        w.writerow(header)
        for number, row in enumerate(rows):
            cell = dict(zip(header, row))
            own = (int(cell['unit'][:6], 16) + int(share * 1000)) % 1000 < share * 1000
            for i, column in enumerate(header[7:-1], 7):
                if 'variable' in cell:
                    row[i] = cell['code_1'] if column == 'code' else row[i]
                elif column == 'category' or column == 'concrete':
                    if cell['kind'] == 'agreement':
                        row[i] = ('housing' if own else 'childcare') if column == 'category' else '1'
                elif column == 'answered':
                    row[i] = '1' if cell['kind'] == 'question' else ''
                elif cell['kind'] == 'document':
                    row[i] = '0'
            w.writerow(row)
