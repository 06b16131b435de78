/**
 * Glue between HTTP and the features: the JAX-RS application, the credential check, problem details (RFC 9457) and
 * limits. It has no endpoint of its own and no rule of any feature.
 */
@NullMarked
package org.guizhang.api;

import org.jspecify.annotations.NullMarked;
