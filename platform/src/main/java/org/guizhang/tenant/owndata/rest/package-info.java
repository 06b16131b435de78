/** A person's own data over REST. */
@NullMarked
package org.guizhang.tenant.owndata.rest;

import org.jspecify.annotations.NullMarked;
