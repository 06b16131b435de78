/** What was set is read again, character by character. */
package org.guizhang.print;
