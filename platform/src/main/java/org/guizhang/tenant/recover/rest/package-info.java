/** Ways back and own contact data over REST; holds no rule. */
@NullMarked
package org.guizhang.tenant.recover.rest;

import org.jspecify.annotations.NullMarked;
