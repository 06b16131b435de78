/** Papers of the delivered forms. */
package org.guizhang.record.internal;
