/** Spreadsheets that offices send: checked before anybody reads them, and read as they look, with a head over each column. */
@NullMarked
package org.guizhang.sheet;

import org.jspecify.annotations.NullMarked;
