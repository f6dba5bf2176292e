package nl.terugblik.survival.competing;

import nl.terugblik.survival.curve.Chance;

/**
 * A moment at which a cumulative incidence rises.
 *
 * @param time in the unit of the follow-up
 * @param atRisk rows at risk just before, whatever their weights
 * @param events rows that end by the cause at that moment, whatever their weights
 * @param incidence the chance of having ended by the cause up to and including that moment
 */
public record IncidenceStep(double time, int atRisk, int events, Chance incidence) {}
