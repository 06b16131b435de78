package org.guizhang.workforce;

/** A site or an area was added, or an area was changed. Fired in the transaction that does it. */
public record PlacesChanged() {}
