package org.guizhang.workforce;

/**
 * Positions were merged or taken apart, or a site was closed or opened again: from now on clauses mean other people.
 * Fired in the transaction that does it, once, when all of it is written.
 */
public record OrganisationChanged() {}
