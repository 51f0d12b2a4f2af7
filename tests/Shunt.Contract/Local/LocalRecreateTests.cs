namespace Shunt.Contract.Local;

public sealed class LocalRecreateTests(LocalFixture fixture) : RecreateContract(fixture), IClassFixture<LocalFixture>;
