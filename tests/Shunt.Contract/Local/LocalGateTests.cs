namespace Shunt.Contract.Local;

public sealed class LocalGateTests(LocalFixture fixture) : GateContract(fixture), IClassFixture<LocalFixture>;
