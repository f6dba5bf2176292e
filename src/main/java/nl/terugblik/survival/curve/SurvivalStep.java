package nl.terugblik.survival.curve;

/**
 * A moment at which a curve of survival goes down.
 *
 * @param time in the unit of the follow-up
 * @param atRisk rows at risk just before, whatever their weights
 * @param events rows with an event at that moment, whatever their weights
 * @param survival the chance of having no event up to and including that moment
 */
public record SurvivalStep(double time, int atRisk, int events, Chance survival) {}
