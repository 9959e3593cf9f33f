package org.neurozoo.workbench.design;

import org.neurozoo.workbench.Document;

/**
 * A node of a network is selected.
 *
 * @param document the experiment
 * @param network the network's name
 * @param node the node's id
 */
public record NodeSelection(Document document, String network, String node) {}
