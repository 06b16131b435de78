/** What has to follow, over HTTP. */
@NullMarked
package org.guizhang.followup.rest;

import org.jspecify.annotations.NullMarked;
