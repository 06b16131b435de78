/** The operator's documents and consents over REST. */
@NullMarked
package org.guizhang.tenant.legal.rest;

import org.jspecify.annotations.NullMarked;
