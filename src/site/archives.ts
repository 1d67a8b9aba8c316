/** Lists whose posts lore.kernel.org keeps, besides all those called `linux-...`. */
const ON_LORE: ReadonlySet<string> = new Set([
  'bpf',
  'ceph-devel',
  'cgroups',
  'containers',
  'damon',
  'dm-devel',
  'dri-devel',
  'devicetree',
  'fstests',
  'git',
  'intel-gfx',
  'io-uring',
  'iommu',
  'kernelci',
  'keyrings',
  'ksummit',
  'ksummit-discuss',
  'kvm',
  'kvmarm',
  'kvm-riscv',
  'live-patching',
  'llvm',
  'lkml',
  'lttng-dev',
  'mptcp',
  'netdev',
  'netfilter-devel',
  'nvdimm',
  'ocfs2-devel',
  'patches',
  'qemu-devel',
  'rcu',
  'regressions',
  'rust-for-linux',
  'selinux',
  'sparse',
  'stable',
  'target-devel',
  'tools',
  'u-boot',
  'util-linux',
  'virtualization',
  'workflows',
  'xdp-newbies',
  'xen-devel',
]);

/** Whether the public archive of the kernel's lists has the posts of one of these lists. */
export function isOnLore(lists: readonly string[]): boolean {
  return lists.some((list) => {
    const name = (list.split(/[.@]/)[0] ?? '').toLowerCase();
    return name.startsWith('linux-') || ON_LORE.has(name);
  });
}
