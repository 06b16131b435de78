package org.guizhang.joining.roster;

import java.util.UUID;

/** A list of people has come to its end. Fired in the transaction of its last rows. */
public record RosterTaken(UUID job, UUID startedBy, int added, boolean complete) {}
