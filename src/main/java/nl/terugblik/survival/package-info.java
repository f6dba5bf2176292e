/**
 * The statistics of time until an event, on plain numbers: this package knows no families and serves any table.
 *
 * <p>Start at {@link nl.terugblik.survival.FollowUp}: from when to when rows were followed and how that ended. {@link
 * nl.terugblik.survival.curve.KaplanMeier} describes it, {@link nl.terugblik.survival.groups.LogRankTest} compares groups and {@link
 * nl.terugblik.survival.cox.CoxModel} models it, from a {@link nl.terugblik.survival.cox.CoxDesign}. Where other
 * causes may come first, {@link nl.terugblik.survival.competing.CumulativeIncidence} and {@link nl.terugblik.survival.competing.GrayTest} do
 * so; {@link nl.terugblik.survival.groups.RobustTest} compares groups of rows that are alike, as the children of a family are; {@link
 * nl.terugblik.survival.Landmark} starts anew from a later moment.
 *
 * <p>Each subject has a room: {@code curve}, {@code competing}, {@code cox} and {@code groups}; what they share lies here.
 *
 * <p>It may use {@code statistics}, for results and their reasons, terms, weightings, intervals and tails. An argument
 * that breaks a contract is an {@link IllegalArgumentException}; data that cannot carry a method are a {@link
 * nl.terugblik.statistics.Result.NotEstimable}. Rows in any order give the same numbers to the bit. Every method is proven
 * against R; the scripts and their output lie beside the tests.
 */
@NullMarked
@ApplicationModule(
        displayName = "Survival",
        allowedDependencies = {"statistics", "statistics :: models"})
package nl.terugblik.survival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
