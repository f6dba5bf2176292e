#!/bin/sh
# What a guest of bench/spread_nfs.py runs in place of init: User Mode Linux, the files of this machine below / (hostfs), and the
# work folder by NFS at /run/work, as mounted by default. Then the guest's own script, with its output and exit code beside it.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
export TERUGBLIK_JAVA_OPTS="-Xmx400m -XX:-UsePerfData"
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mount -t tmpfs run /run
echo "$GUEST" >/proc/sys/kernel/hostname # by which an NFS server tells machines apart: those of one name take each other's files from them
export HOSTNAME="$GUEST" # workers are named by it
modprobe -d "$PLACE/modules" nfsv4
ip link set lo up
ip addr add "$ADDRESS/24" dev eth0
ip link set eth0 up
mkdir /run/work
{
    mount -t nfs4 "$SERVER:/work" /run/work && grep /run/work /proc/mounts && sh "$PLACE/$GUEST.sh"
    code=$?
    umount /run/work
    echo "$code" >"$PLACE/$GUEST.code"
} >>"$PLACE/$GUEST.said" 2>&1 </dev/null
echo o >/proc/sysrq-trigger
sleep 9
