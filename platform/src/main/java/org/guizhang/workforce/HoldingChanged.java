package org.guizhang.workforce;

/**
 * A person was given a position, its days were changed, or it was taken back; which days it is about may lie in the
 * future, see {@link HoldingStarted}. Fired in the transaction that writes it.
 *
 * @param holding as it is now; where it was taken back, as it was
 */
public record HoldingChanged(Change change, Holding holding) {
    /** What has become of the holding. */
    public enum Change {
        ASSIGNED,
        DAYS_CHANGED,
        TAKEN_BACK
    }
}
