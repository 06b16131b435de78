/**
 * Forms of the editions in force that are filled in: drafts, steps from state to state, signatures, numbers without gaps and
 * registers that constrain what comes after. What was handed in is never changed: every step and correction appends a version,
 * and what a person may see goes by position, site and classification.
 */
@NullMarked
package org.guizhang.record;

import org.jspecify.annotations.NullMarked;
