package org.partnersegments.evaluation.bitmap.block;

record Negated(BlockSet set) implements BlockSet {

  @Override
  public void write(int block, Block into, Scratch scratch) {
    set.write(block, into, scratch);
    into.negate();
  }

  @Override
  public long sizeInBytes() {
    return set.sizeInBytes();
  }

  @Override
  public BlockSet negated() {
    return set;
  }
}
