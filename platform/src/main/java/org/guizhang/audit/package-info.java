/**
 * The trail: who did what to what, and when, with the state before and after. Append-only and chained by hash per
 * tenant, so that a changed, missing or moved event is found by anybody who recomputes the chain.
 */
@NullMarked
package org.guizhang.audit;

import org.jspecify.annotations.NullMarked;
