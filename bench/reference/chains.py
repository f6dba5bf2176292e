"""The checks across the rows of a child: chains of orders, births after the first order, overlapping placements."""

import datetime
from collections import defaultdict

UNBORN_DAYS = datetime.timedelta(days=120)


def check_extensions(orders):
    known = defaultdict(list)
    for order in orders:
        if order.state != "duplicate" and order.readable.get("order_id"):
            known[order.readable["order_id"]].append(order)
    by_id = {order["order_id"]: order for order in orders if order.accepted}
    _refuse_successors(orders, known)
    for order in _continuing(orders, by_id):
        if by_id[order["extends_order_id"]]["child_id"] != order["child_id"]:
            order.refuse("extends an order of another child")
    for order in _cycles(orders, by_id):
        order.refuse("extends itself in a circle")
    forks = defaultdict(list)
    for order in _continuing(orders, by_id):
        forks[order["extends_order_id"]].append(order)
    for fork in forks.values():
        if len(fork) > 1:
            for order in fork:
                order.refuse("two extensions of one term")
    for order in _continuing(orders, by_id):
        if order.date("pronounced_on") < by_id[order["extends_order_id"]].date("pronounced_on"):
            order.refuse("starts before its predecessor")
    _refuse_successors(orders, known)


def _continuing(orders, by_id):
    """Accepted extensions whose predecessor was accepted when the check of chains began."""
    return [order for order in orders
            if order.accepted and order["kind"] == "extension" and order["extends_order_id"] in by_id]


def _cycles(orders, by_id):
    found = []
    extensions = {order["order_id"]: order for order in _continuing(orders, by_id)}
    for order in extensions.values():
        seen, at = set(), order["order_id"]
        while at in extensions and at not in seen:
            seen.add(at)
            at = extensions[at]["extends_order_id"]
            if at == order["order_id"]:
                found.append(order)
                break
    return found


def _refuse_successors(orders, known):
    again = True
    while again:
        again = False
        for order in orders:
            if order.accepted and order["kind"] == "extension" and order["extends_order_id"]:
                before = known.get(order["extends_order_id"], [])
                if before and not any(row.accepted for row in before):
                    order.refuse("predecessor refused", parent=True)
                    again = True


def check_births(children, orders, dependent_tables):
    first = {}
    for order in orders:
        if order.accepted:
            day = order.date("pronounced_on")
            first[order["child_id"]] = min(first.get(order["child_id"], day), day)
    refused = set()
    for child in children:
        birth = child.date("birth_date")
        if child.accepted and birth and child["child_id"] in first and birth > first[child["child_id"]] + UNBORN_DAYS:
            child.refuse("born more than 120 days after the first order")
            refused.add(child["child_id"])
    for rows in dependent_tables:
        for row in rows:
            if row.accepted and row["child_id"] in refused:
                row.refuse("parent refused", parent=True)


def check_overlaps(placements):
    by_child = defaultdict(list)
    for row in placements:
        if row.accepted and row.date("started_on") != row.date("ended_on"):
            by_child[row["child_id"]].append(row)
    for rows in by_child.values():
        by_start = defaultdict(list)
        for row in rows:
            by_start[row.date("started_on")].append(row)
        accepted = []
        for start in sorted(by_start):
            group = by_start[start]
            if len(group) > 1:
                clash = True
            else:
                clash = any(other.date("ended_on") is None or other.date("ended_on") > start for other in accepted)
            for row in group:
                if clash:
                    row.refuse("overlaps another placement")
                else:
                    accepted.append(row)
