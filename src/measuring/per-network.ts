import type { Network } from '../network/network.ts';

/** Makes something once for each network and keeps it for as long as the network itself is kept. */
export function perNetwork<T>(make: (network: Network) => T): (network: Network) => T {
  const made = new WeakMap<Network, T>();
  return (network) => {
    let one = made.get(network);
    if (one === undefined) {
      one = make(network);
      made.set(network, one);
    }
    return one;
  };
}
