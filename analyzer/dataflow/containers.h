#pragma once

#include "dataflow/state.h"

// What lists, sets and mappings hold: contents in, contents out. Besides Sequence, Mapping, Minus,
// Each and Fold, contents are these Texts, whose first argument is the container they are made of:
//
//   items, keys, values     of a mapping: the elements of items are pairs, Item(element, 0) the key
//   sorted                  container, key or None, reversed or not (left out where plain)
//   reversed, enumerate, zip, chain, range
//   extend                  two lists one after the other
//   update                  a mapping, and one whose items replace those of the first
//   without                 a list or set without an element
//   intersection, difference, symmetric_difference
//   getlist                 all values of the item that is its argument

namespace hmaclint::dataflow {

using Elements = llvm::SmallVector<ValueId, 16>;

/// The elements of a container (the keys of a mapping), when each is known.
std::optional<Elements> elementsOf(const ValueTable &values, ValueId container);
ValueId sequenceOf(ValueTable &values, llvm::ArrayRef<ValueId> elements);

ValueId keysOf(ValueTable &values, ValueId mapping);
ValueId valuesOf(ValueTable &values, ValueId mapping);
ValueId itemsOf(ValueTable &values, ValueId mapping);
/// The mapping of an iterable of pairs, or of a mapping: `dict(x)`.
ValueId mappingOf(ValueTable &values, ValueId pairs);

/// `key` and `isReversed` as given to sorted(); None and False where they were not.
ValueId sortedOf(ValueTable &values, ValueId container, ValueId key, ValueId isReversed);
ValueId reversedOf(ValueTable &values, ValueId container);

/// After `mapping[key] = value`.
ValueId withItem(ValueTable &values, ValueId mapping, ValueId key, ValueId value);
/// After `del mapping[key]`, or without the element `key` of a list or set.
ValueId withoutItem(ValueTable &values, ValueId container, ValueId key);
/// After `mapping.update(other)`.
ValueId merged(ValueTable &values, ValueId mapping, ValueId other);
/// After `list.extend(other)`; `isSet`: elements that are there already are not added.
ValueId extended(ValueTable &values, ValueId list, ValueId other, bool isSet = false);

/// What a display holds after `**more` or `*more`, where it held `whole`, or nothing yet.
ValueId spread(ValueTable &values, std::optional<ValueId> whole, ValueId more, bool isDict,
               bool isSet);

/// What `change` makes of each of the contents that a container may have. Where one of these is not
/// known, they are changed as one: what was written last is known all the same.
ValueId changedEach(ValueTable &values, ValueId contents,
                    llvm::function_ref<ValueId(ValueId)> change);

/// A comprehension that is one of pairs and leaves some names out is the mapping without them:
/// `{k: v for k, v in form.items() if k != "sig"}`, and the same as a list. `parts` as in Each.
ValueId comprehended(ValueTable &values, llvm::ArrayRef<ValueId> parts, bool isDict);

/// The container in which an item is to be looked up: behind items that were taken out or written
/// under other names.
ValueId holderOf(const ValueTable &values, ValueId container, ValueId key);
/// The item of a mapping under a constant key; nothing when it can't be told.
std::optional<ValueId> itemOf(const ValueTable &values, ValueId mapping, ValueId key);
/// Whether a value is what a method of this name gives: a Text.
bool isTextOf(const ValueTable &values, ValueId value, llvm::StringRef method);
/// Whether each key of the Mapping is a constant: what is not among them is not in it.
bool hasConstantKeys(const ValueTable &values, ValueId mapping);

/// Pieces of a text of which nobody asked whether the separator is in it, or how many they are.
bool isOpenSplit(const ValueTable &values, ValueId pieces, const State &state);

} // namespace hmaclint::dataflow
