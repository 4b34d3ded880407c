// Ends of the program, children of the process, and threads that are joined, with effects that are still to come.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <pthread.h>
#include <semaphore.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
[[deco::concurrent]] int square(int k) {
  for (volatile int i = 0; i < 20000 * (4 - k); ++i) {
  }
  return k * k + 1;
}
[[deco::concurrent]] void put(int &x, int k) { x = square(k) * 3 + x + 1; }
void show(int k) {
  char b[2] = {char('a' + k), '\n'};
  (void)!write(1, b, 2);
}
[[deco::synchronized]] void aborts() {
  for (int i = 0; i < 4; ++i)
    show(square(i));
  std::abort();
}
[[deco::synchronized]] void exits() {
  for (int i = 0; i < 4; ++i)
    show(square(i));
  _exit(3);
}
[[deco::synchronized]] void terminates() {
  for (int i = 0; i < 4; ++i)
    show(square(i));
  std::terminate();
}
[[deco::synchronized]] void becomes_another() {
  for (int i = 0; i < 4; ++i)
    show(square(i));
  execl("/bin/true", "true", static_cast<char *>(nullptr));
}

void give_byte(int fd, int) { (void)!write(fd, "a", 1); }
[[deco::synchronized]] int waits_for_child(pid_t p, int fd) {
  for (int i = 0; i < 4; ++i)
    give_byte(fd, square(i));
  int st = 0;
  waitpid(p, &st, 0);
  return WEXITSTATUS(st);
}
sem_t sem;
void *eat(void *) {
  for (int i = 0; i < 4; ++i)
    sem_wait(&sem);
  return nullptr;
}
void give(int) { sem_post(&sem); }
[[deco::synchronized]] void joins(pthread_t t) {
  for (int i = 0; i < 4; ++i)
    give(square(i));
  pthread_join(t, nullptr);
  std::puts("joined");
}
[[deco::synchronized]] int forks() {
  int v[4] = {};
  for (int i = 0; i < 4; ++i)
    put(v[i], i);
  pid_t p = fork();
  if (!p)
    _exit(v[0] + v[3]);
  int st = 0;
  waitpid(p, &st, 0);
  return WEXITSTATUS(st);
}
[[deco::synchronized]] void run(int *v) {
  for (int i = 0; i < 4; ++i)
    put(v[i], i);
}

template <class Function> void in_child(const char *name, Function f) {
  std::fflush(stdout);
  pid_t p = fork();
  if (!p) {
    rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    f();
    _exit(0);
  }
  int st = 0;
  waitpid(p, &st, 0);
  std::printf("%s %d %d\n", name, WIFEXITED(st) ? WEXITSTATUS(st) : -1, WIFSIGNALED(st) ? WTERMSIG(st) : 0);
}
int main() {
  in_child("aborts", aborts);
  in_child("exits", exits);
  in_child("terminates", terminates);
  in_child("becomes_another", becomes_another);
  int fd[2];
  (void)!pipe(fd);
  std::fflush(stdout);
  pid_t p = fork();
  if (!p) {
    char c = 0;
    for (int i = 0; i < 4; ++i)
      (void)!read(fd[0], &c, 1);
    _exit(6);
  }
  std::printf("waits_for_child %d\n", waits_for_child(p, fd[1]));
  sem_init(&sem, 0, 0);
  pthread_t t;
  pthread_create(&t, nullptr, eat, nullptr);
  joins(t);
  std::fflush(stdout);
  std::printf("forks %d\n", forks());
  in_child("a child of threads", [] {
    int v[4] = {};
    run(v);
    _exit(v[0] + v[3]);
  });
}
