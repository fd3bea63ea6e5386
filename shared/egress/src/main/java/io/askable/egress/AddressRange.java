package io.askable.egress;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * All addresses that begin with the same bits.
 *
 * <p>Netty's own {@code IpSubnetFilterRule} reads IPv6 addresses as signed numbers, so that 2000::/3 would hold fc00::/7.
 *
 * @param prefix the common bits
 * @param rest how many bits follow them
 * @param bits in an address of this family
 */
record AddressRange(BigInteger prefix, int rest, int bits) {

    /** From {@code address/length}. */
    static AddressRange of(String text) {
        String[] parts = text.split("/");
        byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        int bits = address.length * Byte.SIZE;
        int rest = bits - Integer.parseInt(parts[1]);
        return new AddressRange(new BigInteger(1, address).shiftRight(rest), rest, bits);
    }

    boolean holds(InetAddress candidate) {
        byte[] address = candidate.getAddress();
        return address.length * Byte.SIZE == bits
                && new BigInteger(1, address).shiftRight(rest).equals(prefix);
    }
}
