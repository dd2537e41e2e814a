package org.partnersegments.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A group that the program sorts partners into by hand; a partner belongs to any number. */
@Entity
@Table(name = "partner_group")
public class PartnerGroup extends CatalogueEntry {

  protected PartnerGroup() {}

  /** A group. One that is named before it is defined has its ID as name. */
  public PartnerGroup(String id, String name, boolean archived) {
    super(id, name, archived);
  }
}
