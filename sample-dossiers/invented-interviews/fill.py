#!/usr/bin/env python3
"""Plays an invented coder: fills a sheet that was given out with the codes that stand in a file, and writes it elsewhere.

    python3 fill.py SHEET.csv CODES.csv FILLED.csv

It knows units by their texts, which stand once each in interview_answers.csv.
"""
import csv, pathlib, sys

sheet, codes, filled = map(pathlib.Path, sys.argv[1:])
here = pathlib.Path(__file__).parent


def rows(file):
    with open(file, newline='', encoding='utf-8') as text:
        return list(csv.DictReader(text))


unit_of = {row['text']: (row['interview_id'], row['item']) for row in rows(here / 'interview_answers.csv')}
code_of = {(row['interview_id'], row['item'], row['variable']): row['code'] for row in rows(codes)}
given = rows(sheet)
for row in given:
    unit = unit_of[row['text']]
    if 'variable' in row:
        row['code'] = code_of.get((*unit, row['variable']), '')
    else:
        for column in row:
            row[column] = code_of.get((*unit, column), row[column])
with open(filled, 'w', newline='', encoding='utf-8') as out:
    writer = csv.DictWriter(out, list(given[0]))
    writer.writeheader()
    writer.writerows(given)
