/**
 * Sets text and labels into PDF files that are read by people and by machines alike: every character that goes in comes out
 * again, tagged, archivable (PDF/A-3a), with every font inside.
 */
@NullMarked
package org.guizhang.print;

import org.jspecify.annotations.NullMarked;
