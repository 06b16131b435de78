/**
 * Checks what Guizhang hands out without Guizhang: no server, no database, no library. It accepts exactly what is
 * written as docs/verify.md says, byte for byte, and refuses everything else.
 */
@NullMarked
package org.guizhang.verifier;

import org.jspecify.annotations.NullMarked;
