/** The business over REST. */
@NullMarked
package org.guizhang.tenant.profile.rest;

import org.jspecify.annotations.NullMarked;
