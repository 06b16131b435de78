/** How notices and mails are kept, written and handed to the mail server; nobody's business outside this feature. */
@NullMarked
package org.guizhang.notify.internal;

import org.jspecify.annotations.NullMarked;
