namespace Shunt.Contract.Docker;

public sealed class DockerProcessesTests(DockerFixture fixture) : ProcessesContract(fixture), IClassFixture<DockerFixture>;
