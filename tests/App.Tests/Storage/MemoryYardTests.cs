using App.Storage;

namespace App.Tests.Storage;

public sealed class MemoryYardTests() : YardTests(new MemoryTrains());
