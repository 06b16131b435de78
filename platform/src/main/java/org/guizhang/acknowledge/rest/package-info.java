/** Signing over REST, for those who sign and for those who ask. */
@NullMarked
package org.guizhang.acknowledge.rest;

import org.jspecify.annotations.NullMarked;
