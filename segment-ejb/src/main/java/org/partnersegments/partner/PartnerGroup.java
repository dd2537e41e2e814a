package org.partnersegments.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A group that people assign partners to by hand. A partner can belong to any number of groups. */
@Entity
@Table(name = "partner_group")
public class PartnerGroup extends CatalogueEntry {

  protected PartnerGroup() {}

  /** Creates a group. If a partner refers to it before it is defined, its name is its ID. */
  public PartnerGroup(String id, String name, boolean archived) {
    super(id, name, archived);
  }
}
