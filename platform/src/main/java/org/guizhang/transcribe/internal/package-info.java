/** Reads files line by line, and makes an outline of the lines. Pure but for the time a file may take. */
@NullMarked
package org.guizhang.transcribe.internal;

import org.jspecify.annotations.NullMarked;
