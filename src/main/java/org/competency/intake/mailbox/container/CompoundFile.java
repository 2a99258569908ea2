package org.competency.intake.mailbox.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The storages and streams of an OLE2 compound file ([MS-CFB]), read without trusting any number in it: chains are followed
 * no further than the file has sectors, and each directory entry is visited once.
 */
public final class CompoundFile {

    /** First bytes of every compound file, one char per byte. */
    public static final String SIGNATURE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_VISITS = 8;
    private static final int NONE = -1;
    private static final long END = 0xFFFFFFFAL;

    private final LittleEndian bytes;
    private final int sectorSize;
    private final int[] table;
    private final byte[] small;
    private final int[] smallTable;
    private final int smallLimit;
    private final List<Node> nodes = new ArrayList<>();
    private long handedOut;
    private long visited;

    /**
     * An entry of the directory.
     *
     * @param isStream else it is a storage
     */
    private record Node(String name, boolean isStream, int left, int right, int child, long start, long size) {}

    private CompoundFile(byte[] file) throws DamagedContainerException {
        bytes = new LittleEndian(file);
        if (!bytes.has(0, 512) || !bytes.latin1(0, 8).equals(SIGNATURE)) {
            throw new DamagedContainerException("it is no compound file");
        }
        sectorSize = bytes.u16(30) == 12 ? 4096 : 512;
        table = allocationTable();
        readDirectory(chain(bytes.u32(48), Integer.MAX_VALUE));
        smallLimit = bytes.i32(56);
        smallTable = numbers(chain(bytes.u32(60), Integer.MAX_VALUE));
        small = nodes.isEmpty()
                ? new byte[0]
                : chain(nodes.get(0).start(), nodes.get(0).size());
    }

    /**
     * Reads the directory of a compound file.
     *
     * @throws DamagedContainerException if it is none, or damaged
     */
    public static CompoundFile of(byte[] file) throws DamagedContainerException {
        return new CompoundFile(file);
    }

    /** A storage, which is like a folder. */
    public final class Storage {
        private final Map<String, Node> children;

        private Storage(Node node) {
            children = childrenOf(node.child());
        }

        /** Names of streams and storages in here, by name. */
        public List<String> names() {
            return children.values().stream().map(Node::name).toList();
        }

        public boolean has(String name) {
            return find(name).isPresent();
        }

        /** The storage of that name in here. */
        public Optional<Storage> storage(String name) {
            return find(name).filter(node -> !node.isStream()).map(Storage::new);
        }

        /**
         * Bytes of the stream of that name; empty if there is none.
         *
         * @throws DamagedContainerException if it is not all there
         */
        public Optional<byte[]> stream(String name) throws DamagedContainerException {
            Optional<Node> node = find(name).filter(Node::isStream);
            return node.isEmpty() ? Optional.empty() : Optional.of(content(node.get()));
        }

        private Optional<Node> find(String name) {
            return Optional.ofNullable(children.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** The outermost storage. */
    public Storage root() throws DamagedContainerException {
        if (nodes.isEmpty()) {
            throw new DamagedContainerException("it has no directory");
        }
        return new Storage(nodes.get(0));
    }

    /** Whether the root has a stream or storage of that name. */
    public boolean has(String name) {
        return !nodes.isEmpty() && new Storage(nodes.get(0)).has(name);
    }

    private int[] allocationTable() throws DamagedContainerException {
        int sectors = bytes.size() / sectorSize + 1;
        List<Integer> locations = new ArrayList<>();
        for (int i = 0; i < 109; i++) {
            addLocation(bytes.u32(76 + 4L * i), locations);
        }
        long next = bytes.u32(68);
        for (int i = 0; next < END && i < sectors; i++) {
            long at = offset(next);
            for (int k = 0; k < sectorSize / 4 - 1; k++) {
                addLocation(bytes.u32(at + 4L * k), locations);
            }
            next = bytes.u32(at + sectorSize - 4);
        }
        int perSector = sectorSize / 4;
        int size = (int) Math.min((long) locations.size() * perSector, sectors);
        int[] result = new int[size];
        for (int i = 0; i < size; i++) {
            long at = offset(locations.get(i / perSector)) + 4L * (i % perSector);
            result[i] = bytes.has(at, 4) ? bytes.i32(at) : NONE;
        }
        return result;
    }

    private void addLocation(long sector, List<Integer> locations) {
        if (sector < END && locations.size() <= bytes.size() / sectorSize) {
            locations.add((int) Math.min(sector, Integer.MAX_VALUE));
        }
    }

    private long offset(long sector) {
        return (sector + 1) * sectorSize;
    }

    /** Bytes of a chain of sectors, at most {@code size}; a loop ends when the file's length is used up. */
    private byte[] chain(long start, long size) {
        long most = Math.min(size, bytes.size());
        byte[] result = new byte[(int) Math.min(most, chainLength(start) * sectorSize)];
        long sector = start;
        int filled = 0;
        while (filled < result.length && sector >= 0 && sector < table.length) {
            long at = offset(sector);
            int count = (int) Math.max(0, Math.min(Math.min(sectorSize, result.length - filled), bytes.size() - at));
            bytes.copy(at, result, filled, count);
            filled += sectorSize;
            sector = table[(int) sector];
        }
        return filled >= result.length ? result : Arrays.copyOf(result, filled);
    }

    private long chainLength(long start) {
        long sector = start;
        long count = 0;
        while (sector >= 0 && sector < table.length && count <= table.length) {
            count++;
            sector = table[(int) sector];
        }
        return count;
    }

    private static int[] numbers(byte[] raw) throws DamagedContainerException {
        LittleEndian data = new LittleEndian(raw);
        int[] result = new int[raw.length / 4];
        for (int i = 0; i < result.length; i++) {
            result[i] = data.i32(4L * i);
        }
        return result;
    }

    private void readDirectory(byte[] raw) throws DamagedContainerException {
        LittleEndian directory = new LittleEndian(raw);
        for (long at = 0; directory.has(at, 128) && nodes.size() < MOST_ENTRIES; at += 128) {
            int nameBytes = Math.max(0, Math.min(64, directory.u16(at + 64)) - 2);
            String name = new String(directory.slice(at, nameBytes), StandardCharsets.UTF_16LE);
            nodes.add(new Node(
                    name,
                    directory.u8(at + 66) == 2,
                    directory.i32(at + 68),
                    directory.i32(at + 72),
                    directory.i32(at + 76),
                    directory.u32(at + 116),
                    directory.u32(at + 120)));
        }
    }

    private Map<String, Node> childrenOf(int root) {
        Map<String, Node> children = new TreeMap<>();
        if (visited > MOST_VISITS * nodes.size()) {
            return children;
        }
        boolean[] seen = new boolean[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index > 0 && index < seen.length && !seen[index]) {
                seen[index] = true;
                Node node = nodes.get(index);
                children.putIfAbsent(node.name().toLowerCase(Locale.ROOT), node);
                open.push(node.right());
                open.push(node.left());
            }
        }
        visited += children.size() + 1L;
        return children;
    }

    private byte[] content(Node node) throws DamagedContainerException {
        handedOut += node.size();
        if (handedOut > 2L * bytes.size()) {
            throw new DamagedContainerException("its streams overlap");
        }
        byte[] content = node.size() < smallLimit ? smallChain(node) : chain(node.start(), node.size());
        if (content.length < node.size()) {
            throw new DamagedContainerException("stream '%s' is not all there".formatted(node.name()));
        }
        return content;
    }

    private byte[] smallChain(Node node) {
        byte[] result = new byte[(int) node.size()];
        long sector = node.start();
        int filled = 0;
        while (filled < result.length && sector >= 0 && sector < smallTable.length) {
            int at = (int) sector * 64;
            int count = Math.min(Math.min(64, result.length - filled), small.length - at);
            if (count <= 0) {
                break;
            }
            System.arraycopy(small, at, result, filled, count);
            filled += count;
            sector = smallTable[(int) sector];
        }
        return Arrays.copyOf(result, filled);
    }
}
