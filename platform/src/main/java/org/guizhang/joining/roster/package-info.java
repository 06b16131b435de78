/**
 * People out of a spreadsheet: read, checked row by row, and taken in all together or not at all. Its invariant: a
 * dry run and the import see the same rows the same way, and a list taken in twice changes nothing the second time.
 */
@NullMarked
package org.guizhang.joining.roster;

import org.jspecify.annotations.NullMarked;
