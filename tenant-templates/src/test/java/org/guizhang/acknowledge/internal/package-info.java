/** What is made from the templates that are delivered. */
package org.guizhang.acknowledge.internal;
