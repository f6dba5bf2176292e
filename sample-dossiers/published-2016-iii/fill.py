#!/usr/bin/env python3
"""Plays an invented coder: fills a sheet that was given out with the codes that stand in a file, and writes it elsewhere.

    python3 fill.py SHEET.csv CODES.csv FILLED.csv

It knows units by their texts, which stand once each in plan_units.csv; a document as a whole by the texts that stand in it.
"""
import csv, pathlib, sys

sheet, codes, filled = map(pathlib.Path, sys.argv[1:])
here = pathlib.Path(__file__).parent


def rows(file):
    with open(file, newline='', encoding='utf-8') as text:
        return list(csv.DictReader(text))


unit_of = {row['text']: (row['document_id'], row['number']) for row in rows(here / 'plan_units.csv')}
code_of = {(row['document_id'], row['number'], row['variable']): row['code'] for row in rows(codes)}
given = rows(sheet)
units = [unit_of.get(row['text'].removeprefix("'")) or unit_of.get(row['text']) for row in given]
documents = {row['document']: unit[0] for row, unit in zip(given, units) if unit}
for row, unit in zip(given, units):
    document, number = unit or (documents.get(row['document']), '0')
    if 'variable' in row:
        row['code'] = code_of.get((document, number, row['variable']), '')
    else:
        for column in row:
            row[column] = code_of.get((document, number, column), row[column])
with open(filled, 'w', newline='', encoding='utf-8') as out:
    writer = csv.DictWriter(out, list(given[0]))
    writer.writeheader()
    writer.writerows(given)
