/**
 * Where a business works and who works as what: sites, areas, positions, and who holds which position where and when.
 * Its invariant: a person holds a position at a place once at a time, and merging positions moves no row, so that it
 * can be undone.
 */
@NullMarked
package org.guizhang.workforce;

import org.jspecify.annotations.NullMarked;
