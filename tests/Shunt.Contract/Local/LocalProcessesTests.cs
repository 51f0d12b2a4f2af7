namespace Shunt.Contract.Local;

public sealed class LocalProcessesTests(LocalFixture fixture) : ProcessesContract(fixture), IClassFixture<LocalFixture>;
