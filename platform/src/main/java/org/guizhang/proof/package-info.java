/** The seal of an installation on PDF files: its key, and signatures over every byte that programs verify offline. */
@NullMarked
package org.guizhang.proof;

import org.jspecify.annotations.NullMarked;
