/**
 * Rows of positions, sites, needs and holdings, for features that place people. They run in the transaction of the caller,
 * who has asked whether this is allowed.
 */
@NullMarked
package org.guizhang.workforce.data;

import org.jspecify.annotations.NullMarked;
