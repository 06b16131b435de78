/**
 * Pictures that people take at work. One is named by the SHA-256 of what was sent, so that sending it again changes nothing;
 * what is kept was painted anew, upright and without what cameras add. It belongs to what features say it is used by, and is
 * shown to whoever may see that.
 */
@NullMarked
package org.guizhang.blob;

import org.jspecify.annotations.NullMarked;
