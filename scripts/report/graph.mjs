/** Names across modules: what a module exports under which name, and which declarations use which. */
import { readModule } from './modules.mjs';

export class Graph {
  #modules = new Map();
  #exports = new Map();

  module(file) {
    if (!this.#modules.has(file)) this.#modules.set(file, readModule(file));
    return this.#modules.get(file);
  }

  /** Exported name to declaration, or to a map of the same kind where it is a whole module. */
  exportsOf(file) {
    if (this.#exports.has(file)) return this.#exports.get(file);
    const all = new Map();
    this.#exports.set(file, all);
    const module = this.module(file);
    for (const star of module.stars) for (const entry of this.exportsOf(star)) all.set(...entry);
    for (const [name, target] of module.exports) {
      const meant = target.from ? this.#imported(target) : this.#local(module, target.name);
      if (meant) all.set(name, meant);
    }
    return all;
  }

  /** The declaration that `name` or `name.member` means inside a module. */
  resolve(module, use) {
    const [name, member] = use.split('.');
    const meant = this.#local(module, name);
    return meant instanceof Map ? meant.get(member) : meant;
  }

  #local(module, name) {
    return module.declarations.get(name) ?? (module.imports.has(name) && this.#imported(module.imports.get(name)));
  }

  #imported({ from, name }) {
    const exported = this.exportsOf(from);
    return name === '*' ? exported : exported.get(name);
  }
}
